package org.orrery.workloads.arrival;

import java.util.List;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/** Arrivals of one process up to a time, and of another from then on. */
public final class SwitchedProcess implements ArrivalProcess {

    private final List<Part> parts;

    /**
     * A part of the time.
     *
     * @param from when it begins, in seconds; the first begins at 0
     * @param process what arrives
     */
    public record Part(double from, ArrivalProcess process) {}

    /** Arrivals in these parts, of which there is at least one, the earliest first. */
    public SwitchedProcess(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private int part;
            private OpenArrivals arrivals = parts.get(0).process().start(stream);

            @Override
            public double next() {
                while (true) {
                    double next = arrivals.next();
                    if (part + 1 < parts.size() && next >= parts.get(part + 1).from()) {
                        part++;
                        arrivals = parts.get(part).process().start(stream);
                    } else if (next >= parts.get(part).from()) {
                        return next;
                    }
                }
            }

            @Override
            public double demand() {
                return arrivals.demand();
            }
        };
    }

    @Override
    public double meanRate() {
        return parts.get(parts.size() - 1).process().meanRate();
    }

    @Override
    public ArrivalProcess scaled(double factor) {
        return new SwitchedProcess(parts.stream()
                .map(part -> new Part(part.from(), part.process().scaled(factor)))
                .toList());
    }
}
