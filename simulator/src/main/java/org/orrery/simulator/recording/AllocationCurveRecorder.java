package org.orrery.simulator.recording;

import java.util.Arrays;
import org.orrery.simulator.MeasureSpec.AllocationCurve;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.control.TaskListener;
import org.orrery.simulator.measure.Curve;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.TaskArrival;

/**
 * Records how much of a resource is allocated against how much has been asked for, both in percent of what the cluster
 * has at the start. A point is taken when the scheduler is done with an arrival, whether it was placed or not.
 *
 * <p>The value at a percent is the mean over the arrivals whose arrived percent rounds (half to even) to it; where
 * there is none, over those of its two neighbours as well. As in Weng et al., "Beware of Fragmentation", USENIX ATC
 * 2023.
 */
final class AllocationCurveRecorder implements ClusterListener, TaskListener {

    private final AllocationCurve resource;
    private double capacity;
    private double arrived;
    private double allocated;
    /** Arrivals that the scheduler is not done with yet. */
    private double pendingArrival = Double.NaN;

    /** Per percent arrived: sum of the percents allocated, and number of points. */
    private double[] sum = new double[128];

    private long[] count = new long[128];
    private int last;

    AllocationCurveRecorder(AllocationCurve resource) {
        this.resource = resource;
    }

    private double amount(PodTemplate template) {
        return resource == AllocationCurve.GPU ? template.gpu().totalMilli() : template.request(ResourceNames.CPU);
    }

    @Override
    public void nodeJoined(Node node) {
        capacity += resource == AllocationCurve.GPU
                ? (double) node.template().gpuCount() * GpuRequest.WHOLE
                : node.allocatable().get(ResourceNames.CPU);
    }

    @Override
    public void taskSubmitted(TaskArrival task, double at) {
        takePoint();
        arrived += amount(task.template());
        pendingArrival = arrived;
    }

    @Override
    public void podAdmitted(Pod pod) {
        allocated += amount(pod.template());
    }

    @Override
    public void podEnded(Pod pod) {
        if (pod.node() != null) {
            allocated -= amount(pod.template());
        }
    }

    /** The scheduler is done with the last arrival: whatever it was going to do about it has been done. */
    private void takePoint() {
        if (Double.isNaN(pendingArrival)) {
            return;
        }
        int at = (int) StrictMath.rint(percent(pendingArrival));
        pendingArrival = Double.NaN;
        if (at >= sum.length) {
            sum = Arrays.copyOf(sum, Math.max(at + 1, sum.length * 2));
            count = Arrays.copyOf(count, sum.length);
        }
        last = Math.max(last, at);
        sum[at] += StrictMath.rint(percent(allocated) * 100) / 100;
        count[at]++;
    }

    private double percent(double value) {
        return capacity > 0 ? value / capacity * 100 : 0;
    }

    Curve curve() {
        takePoint();
        double[] x = new double[last + 1];
        double[] y = new double[last + 1];
        for (int at = 0; at <= last; at++) {
            x[at] = at;
            y[at] = count[at] > 0 ? sum[at] / count[at] : neighbours(at);
        }
        return new Curve("allocation", "arrivedPercent", "allocatedPercent", x, y);
    }

    private double neighbours(int at) {
        double total = 0;
        long points = 0;
        for (int i = Math.max(0, at - 1); i <= Math.min(last, at + 1); i++) {
            total += sum[i];
            points += count[i];
        }
        return points > 0 ? total / points : Double.NaN;
    }
}
