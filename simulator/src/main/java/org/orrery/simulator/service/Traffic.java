package org.orrery.simulator.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.network.Network;

/** What the parts that move requests share. */
final class Traffic {

    final Timers timers;
    final RequestListener listener;
    final Network network;
    final PodLifecycle lifecycle;
    final Attempts attempts = new Attempts();
    final Requests requests = new Requests();
    final Clients clients;
    final Dispatcher dispatcher;
    final Calls calls;
    /** Servers by the slots of their pods. */
    final PodServers servers = new PodServers();

    private Service[] services = {};
    private final Map<String, Service> byName = new HashMap<>();
    private final Map<String, Integer> zones = new HashMap<>();

    Traffic(Timers timers, RequestListener listener, Network network, PodLifecycle lifecycle) {
        this.timers = timers;
        this.listener = listener;
        this.network = network;
        this.lifecycle = lifecycle;
        clients = new Clients(this);
        dispatcher = new Dispatcher(this);
        calls = new Calls(this);
    }

    void setServices(List<Service> all) {
        services = all.toArray(new Service[0]);
        all.forEach(service -> byName.put(service.spec.name(), service));
    }

    Service service(int index) {
        return services[index];
    }

    Service serviceNamed(String name) {
        Service service = byName.get(name);
        if (service == null) {
            throw new IllegalArgumentException("There is no service '" + name + "'.");
        }
        return service;
    }

    /** The number of a zone. */
    int zone(String name) {
        return zones.computeIfAbsent(name, missing -> zones.size());
    }
}
