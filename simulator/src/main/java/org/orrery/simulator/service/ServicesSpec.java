package org.orrery.simulator.service;

import java.util.List;
import org.orrery.simulator.network.NetworkSpec;

/**
 * The services of a simulation and the network between them.
 *
 * @param services the services; names are unique, and calls among them make no cycle
 * @param network how long messages take
 * @param measure what is recorded of requests beyond what always is
 */
public record ServicesSpec(List<ServiceSpec> services, NetworkSpec network, RequestMeasures measure) {

    /** No services. */
    public static final ServicesSpec NONE = new ServicesSpec(List.of(), NetworkSpec.INSTANT, RequestMeasures.NONE);

    /** Copies the list. */
    public ServicesSpec {
        services = List.copyOf(services);
    }

    /**
     * What is recorded of requests.
     *
     * @param tails latencies in seconds of which the share of slower requests is given
     * @param sizes bounds in core-seconds between which latencies are given apart
     * @param mostInSystem up to which number of requests in the system the share of time is given; -1 for none
     */
    public record RequestMeasures(List<Double> tails, List<Double> sizes, int mostInSystem) {

        /** Nothing more. */
        public static final RequestMeasures NONE = new RequestMeasures(List.of(), List.of(), -1);

        /** Copies the lists. */
        public RequestMeasures {
            tails = List.copyOf(tails);
            sizes = List.copyOf(sizes);
        }
    }
}
