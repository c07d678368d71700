# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# One test per defect: simulation_mutants must catch it within so many seeds (measured rates: README.md).
function(throughline_defect name seeds)
    add_test(NAME simulation_catches_${name} COMMAND simulation_mutants --mutation ${name} --seeds 1..${seeds})
    set_tests_properties(simulation_catches_${name} PROPERTIES LABELS "simulation;mutation" TIMEOUT 900
        ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
endfunction()

# Each was caught within 80 seeds on 2026-11-22. Rarer ones need a budget of their own and have none yet: hub.SilentSub,
# hub.NoAsOf, client.NoGen, client.BaseToken, client.NoAsOf, client.NoDenied, client.NoReady.
foreach(defect
    hub.Gap hub.NoTombstones hub.NoMoveItems hub.SnapshotLate hub.NoPruneCheck hub.NoEpoch hub.NoDedup hub.NoOpNoModseq
    hub.NoBeat hub.NoStub hub.NoLinkMove hub.SplitModseq hub.PushSkipsCatchUp client.StateFirst client.NoPurge
    client.NoRefCount client.NoJournal client.RevOnly client.DropEarly client.NoCheck client.NoMark client.NoEpoch)
    throughline_defect(${defect} 80)
endforeach()

# Not measured yet, but what catches them is in nearly every seed: replies aimed at somebody else, and customers that stay
# open while the agent leaves their queue.
throughline_defect(hub.NoAimCheck 80)
throughline_defect(hub.NoAccessCheck 200)
