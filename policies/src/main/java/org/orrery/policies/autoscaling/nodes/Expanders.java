package org.orrery.policies.autoscaling.nodes;

import java.util.List;

/** The simple expanders of cluster-autoscaler. */
public enum Expanders implements Expander {
    /** The least part of new processors and memory left over. */
    LEAST_WASTE {
        @Override
        public List<ExpansionOption> best(List<ExpansionOption> options) {
            return Expander.least(options, Expanders::waste);
        }
    },
    /** The largest number of pods that find room. */
    MOST_PODS {
        @Override
        public List<ExpansionOption> best(List<ExpansionOption> options) {
            return Expander.least(options, option -> -option.pods().size());
        }
    },
    /** The least number of new nodes. */
    LEAST_NODES {
        @Override
        public List<ExpansionOption> best(List<ExpansionOption> options) {
            return Expander.least(options, option -> option.nodeCount() == 0 ? Double.NaN : option.nodeCount());
        }
    };

    private static double waste(ExpansionOption option) {
        double cpu = (double) option.nodeCpu() * option.nodeCount();
        double memory = (double) option.nodeMemory() * option.nodeCount();
        double usedCpu = 0;
        double usedMemory = 0;
        for (ExpansionOption.HelpedPod pod : option.pods()) {
            usedCpu += pod.cpu();
            usedMemory += pod.memory();
        }
        return (cpu - usedCpu) / cpu + (memory - usedMemory) / memory;
    }
}
