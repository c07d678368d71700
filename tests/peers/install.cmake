# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# npm ci, unless what is there is what the lock file names. No script of a package is run.
set(folder $ENV{PEERS_FOLDER})
file(READ ${folder}/package-lock.json lock)
set(complete TRUE)
foreach(name playwright-core @segment/analytics-node)
    string(JSON wanted GET "${lock}" packages node_modules/${name} version)
    set(there "none")
    if(EXISTS ${folder}/node_modules/${name}/package.json)
        file(READ ${folder}/node_modules/${name}/package.json package)
        string(JSON there GET "${package}" version)
    endif()
    if(NOT there STREQUAL wanted)
        set(complete FALSE)
    endif()
endforeach()
if(NOT complete)
    execute_process(COMMAND npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
        WORKING_DIRECTORY ${folder} RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "npm ci failed in tests/peers; its package-lock.json names what the tests need")
    endif()
endif()
