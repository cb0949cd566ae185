package org.orrery.simulator.recording;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import org.orrery.simulator.service.CallStage;
import org.orrery.simulator.service.Discipline;
import org.orrery.simulator.service.RequestClass;
import org.orrery.simulator.service.ServerSpec;
import org.orrery.simulator.service.ServiceSpec;
import org.orrery.simulator.service.ServicesSpec;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * How many pods a service needs at a load: the fewest that keep its promise, by {@link ServingModel}. Pods to which
 * requests are sent by their load, or which take them from a common queue, work together; others each have an equal
 * share of the load. Pods have the cores of their limit, or else of their request, on nodes of speed one; calls take as
 * long as they do when nothing waits. Without a promise of latency, pods are needed whose cores are more than those at
 * work.
 */
final class DemandCurve {

    private static final int HALVINGS = 14;
    /** Up to so many pods each number is looked at by itself; beyond, what lies between two is interpolated. */
    private static final int EXACT = 32;

    private static final double STEP = 1.125;
    private static final double MILLI = 1000;

    private final ServingModel model;
    private final boolean isTogether;
    private final boolean hasBound;
    private final int serversOfPod;
    private final double target;
    private final Int2DoubleOpenHashMap largestRates = new Int2DoubleOpenHashMap();

    /**
     * The curve of a service.
     *
     * @param evensOut whether its way of balancing looks at the load
     */
    DemandCurve(ServiceSpec service, ServicesSpec all, boolean evensOut) {
        ServerSpec server = service.server();
        double cores = cores(service.template(), server);
        double speed = Math.min(cores, server.coresPerRequest());
        int parallel = (int) Math.max(1, Math.floor(cores / speed + 1e-9));
        boolean isShared = server.discipline() == Discipline.PS && server.concurrency() > parallel;
        int most = Math.min(server.concurrency(), isShared ? Integer.MAX_VALUE : server.workers());
        serversOfPod = Math.min(parallel, most);
        isTogether = evensOut || server.queueAtService();
        hasBound = service.slo().latency() < Double.POSITIVE_INFINITY;
        target = service.slo().share();
        Map<String, ServiceSpec> byName = new HashMap<>();
        all.services().forEach(each -> byName.put(each.name(), each));
        model = new ServingModel(
                service.classes(),
                speed,
                isShared,
                calls(service, byName),
                service.slo().latency());
    }

    private static double cores(PodTemplate template, ServerSpec server) {
        long limit = template.limits().get(ResourceNames.CPU);
        long milli = limit > 0 ? limit : template.request(ResourceNames.CPU);
        return milli > 0 ? milli / MILLI : server.coresPerRequest();
    }

    private static double calls(ServiceSpec service, Map<String, ServiceSpec> byName) {
        double sum = 0;
        for (CallStage stage : service.calls()) {
            double longest = 0;
            for (CallStage.Call call : stage.calls()) {
                ServiceSpec to = byName.get(call.to());
                // Nobody waits for what becomes of a message.
                if (to != null && !call.isMessage()) {
                    longest = Math.max(longest, call.probability() * unhindered(to, byName));
                }
            }
            sum += longest;
        }
        return sum;
    }

    private static double unhindered(ServiceSpec service, Map<String, ServiceSpec> byName) {
        double speed = Math.min(
                cores(service.template(), service.server()), service.server().coresPerRequest());
        double sum = calls(service, byName);
        for (RequestClass each : service.classes()) {
            sum += each.share() * (each.cpu().mean() / speed + each.delay().mean());
        }
        return sum;
    }

    /**
     * The fewest pods that keep the promise; NaN when no number does.
     *
     * @param rate requests a second
     */
    double pods(double rate) {
        if (rate <= 0) {
            return 0;
        }
        if (model.mean() == 0) {
            return 1;
        }
        if (!hasBound) {
            return Math.floor(rate * model.mean() / serversOfPod) + 1;
        }
        double single = largestRate(1);
        if (!isTogether) {
            return single > 0 ? Math.ceil(rate / single - 1e-9) : Double.NaN;
        }
        int fewest = 1;
        while (fewest < EXACT && largestRate(fewest) < rate) {
            fewest++;
        }
        return largestRate(fewest) >= rate ? fewest : beyond(fewest, rate);
    }

    private double beyond(int first, double rate) {
        int low = first;
        while (true) {
            int high = (int) Math.ceil(low * STEP);
            double from = largestRate(low);
            double to = largestRate(high);
            if (to <= from) {
                return Double.NaN;
            }
            if (to >= rate) {
                return low + Math.ceil((rate - from) / (to - from) * (high - low) - 1e-9);
            }
            low = high;
        }
    }

    /** The largest load at which so many pods keep the promise; 0 when there is none. */
    private double largestRate(int pods) {
        if (largestRates.containsKey(pods)) {
            return largestRates.get(pods);
        }
        int servers = pods * serversOfPod;
        double low = 0;
        double high = servers / model.mean();
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (model.inTime(servers, middle) >= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        largestRates.put(pods, low);
        return low;
    }
}
