# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# One test per defect: simulation_mutants must catch it within so many seeds (measured rates: README.md).
function(throughline_defect name seeds)
    add_test(NAME simulation_catches_${name} COMMAND simulation_mutants --mutation ${name} --seeds 1..${seeds})
    set_tests_properties(simulation_catches_${name} PROPERTIES LABELS "simulation;mutation" TIMEOUT 900
        ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
