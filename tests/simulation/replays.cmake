# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# Two processes run the same seeds: what they did must be the same, byte for byte.
foreach(run one two)
    execute_process(COMMAND ${PROGRAM} --seeds 1..25 --digest --all OUTPUT_VARIABLE ${run} RESULT_VARIABLE code)
    string(REGEX MATCHALL "seed [0-9]+ digest [0-9a-f]+" ${run} "${${run}}")
endforeach()
list(LENGTH one count)
if(NOT count EQUAL 25)
    message(FATAL_ERROR "25 digests were expected, not ${count}")
endif()
if(NOT one STREQUAL two)
    message(FATAL_ERROR "the same seeds did different things:\n${one}\n${two}")
endif()
