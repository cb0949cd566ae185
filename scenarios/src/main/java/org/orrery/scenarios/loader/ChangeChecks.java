package org.orrery.scenarios.loader;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.section.ChangeSection;
import org.orrery.scenarios.section.PoolSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ZoneSection;

/** What must hold between changes and what they change. */
final class ChangeChecks {

    private final Scenario scenario;
    private final BiConsumer<String, String> problems;
    private final List<String> zones;
    private final List<String> pools;

    /** Checks that tell problems as a path and what is wrong there. */
    ChangeChecks(Scenario scenario, BiConsumer<String, String> problems) {
        this.scenario = scenario;
        this.problems = problems;
        zones = scenario.cluster().zones().stream().map(ZoneSection::name).toList();
        pools = scenario.cluster().pools().stream().map(PoolSection::name).toList();
    }

    void check() {
        for (int i = 0; i < scenario.changes().size(); i++) {
            ChangeSection change = scenario.changes().get(i);
            String path = "changes[" + i + "]";
            boolean isNothing = change.set().isEmpty()
                    && change.drain() == null
                    && change.cordon() == null
                    && change.uncordon() == null;
            if (isNothing) {
                problems.accept(path, "nothing changes here; write set: {path: value}, drain, cordon or uncordon");
            }
            if (change.drain() != null) {
                checkNodes(change.drain().pool(), change.drain().zone(), path + ".drain");
            }
            checkNodes(change.cordon(), path + ".cordon");
            checkNodes(change.uncordon(), path + ".uncordon");
        }
    }

    private void checkNodes(ChangeSection.@Nullable NodesSection nodes, String path) {
        if (nodes != null) {
            checkNodes(nodes.pool(), nodes.zone(), path);
        }
    }

    private void checkNodes(String pool, @Nullable String zone, String path) {
        if (!pools.contains(pool)) {
            problems.accept(path, "there is no pool '" + pool + "'. " + Nearest.hint(pool, pools));
        }
        if (zone != null && !zones.contains(zone)) {
            problems.accept(path, "there is no zone '" + zone + "'. " + Nearest.hint(zone, zones));
        }
    }
}
