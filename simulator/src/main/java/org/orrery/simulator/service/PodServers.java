package org.orrery.simulator.service;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The servers of all services, by the slots of their pods. */
final class PodServers {

    private @Nullable PodServer[] byPod = new PodServer[64];

    void put(int pod, PodServer server) {
        if (pod >= byPod.length) {
            byPod = Arrays.copyOf(byPod, Math.max(pod + 1, byPod.length * 2));
        }
        byPod[pod] = server;
    }

    void remove(int pod) {
        byPod[pod] = null;
    }

    /** The server of a pod, or null when its containers do not run. */
    @Nullable
    PodServer find(int pod) {
        return pod < byPod.length ? byPod[pod] : null;
    }

    /** Does something with every server of a service. */
    void forEach(Service service, Consumer<PodServer> action) {
        for (PodServer server : byPod) {
            if (server != null && server.service == service) {
                action.accept(server);
            }
        }
    }

    /** The server of a pod whose containers run. */
    PodServer at(int pod) {
        PodServer server = byPod[pod];
        if (server == null) {
            throw new IllegalStateException("The pod in slot " + pod + " serves nothing.");
        }
        return server;
    }
}
