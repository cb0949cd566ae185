package org.orrery.scenarios.assembly;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PolicyChoice;

/** Puts a chosen placement into the settings of an orchestrator. */
final class Placement {

    private static final String KEY = "placement";

    private Placement() {}

    /**
     * The orchestrator with this placement instead of its own.
     *
     * @throws IllegalArgumentException when the orchestrator does not let itself be given one
     */
    static PolicyChoice in(PolicyChoice orchestrator, @Nullable PolicyChoice placement) {
        if (placement == null) {
            return orchestrator;
        }
        Record settings = orchestrator.settings();
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean isPlaced = false;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean isPlacement = components[i].getName().equals(KEY) && types[i] == PolicyChoice.class;
                isPlaced |= isPlacement;
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                values[i] = isPlacement ? placement : accessor.invoke(settings);
            }
            if (!isPlaced) {
                throw new IllegalArgumentException("the orchestrator '" + orchestrator.name()
                        + "' places pods in its own way; leave placement at native");
            }
            Constructor<?> constructor = settings.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new PolicyChoice(orchestrator.kind(), orchestrator.name(), (Record) constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The settings of " + orchestrator.name() + " cannot be copied.", e);
        }
    }
}
