package org.orrery.policies.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.ResourceProfile;

/** The most frequent shapes of a workload with their shares, for judging what free capacity is good for. */
final class TypicalPods {

    private final List<Typical> shapes;
    private final double[] shares;

    /** What is asked for, and nothing else of a pod. */
    private record Typical(long cpu, int milliPerDevice, int devices, Set<String> models) {

        static Typical of(PodTemplate pod) {
            GpuRequest gpu = pod.gpu();
            return new Typical(pod.request(ResourceNames.CPU), gpu.milliPerDevice(), gpu.count(), gpu.models());
        }

        String spec() {
            return String.join("|", new TreeSet<>(models));
        }
    }

    private TypicalPods(List<Typical> shapes, double[] shares) {
        this.shapes = shapes;
        this.shares = shares;
    }

    /** The most frequent shapes that together make at least a share of all pods; among equals larger ones first. */
    static TypicalPods of(ResourceProfile profile, double share) {
        Map<Typical, Long> counts = new LinkedHashMap<>();
        long all = 0;
        for (ResourceProfile.Shape shape : profile.shapes()) {
            counts.merge(Typical.of(shape.template()), shape.pods(), Long::sum);
            all += shape.pods();
        }
        List<Map.Entry<Typical, Long>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Comparator.comparingLong((Map.Entry<Typical, Long> entry) -> entry.getValue())
                .thenComparingLong(entry -> entry.getKey().cpu())
                .thenComparingInt(entry -> entry.getKey().milliPerDevice())
                .thenComparingInt(entry -> entry.getKey().devices())
                .thenComparing(entry -> entry.getKey().spec())
                .reversed());
        List<Typical> shapes = new ArrayList<>();
        long covered = 0;
        for (int i = 0; i < sorted.size() && covered < share * all; i++) {
            shapes.add(sorted.get(i).getKey());
            covered += sorted.get(i).getValue();
        }
        double[] shares = new double[shapes.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (double) sorted.get(i).getValue() / covered;
        }
        return new TypicalPods(shapes, shares);
    }

    /** How many shapes there are. */
    int size() {
        return shares.length;
    }

    /**
     * The fragmentation of a node: the thousandths of devices that a typical pod could not use, on average.
     *
     * @param model the model of the node's devices
     * @param cpu free millicores
     * @param free free thousandths of each device
     * @param devices how many devices the node has
     */
    double fragmentation(String model, long cpu, int[] free, int devices) {
        int total = 0;
        for (int device = 0; device < devices; device++) {
            total += free[device];
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            Typical shape = shapes.get(i);
            int lost = total;
            if (shape.devices > 0 && shape.cpu <= cpu && (shape.models.isEmpty() || shape.models.contains(model))) {
                int fitting = 0;
                int tooSmall = 0;
                for (int device = 0; device < devices; device++) {
                    if (free[device] >= shape.milliPerDevice) {
                        fitting++;
                    } else {
                        tooSmall += free[device];
                    }
                }
                lost = fitting >= shape.devices ? tooSmall : total;
            }
            sum += shares[i] * lost;
        }
        return sum;
    }
}
