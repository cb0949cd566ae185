package org.orrery.simulator.policy;

import org.orrery.simulator.settings.Catalogue;

/** Makes policies from choices. */
public final class Policies {

    private final Catalogue<PolicyKind, PolicyFactory<?>> catalogue;

    /** Policies of this catalogue. */
    public Policies(Catalogue<PolicyKind, PolicyFactory<?>> catalogue) {
        this.catalogue = catalogue;
    }

    /** Policies that a class loader knows of. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Policies of(ClassLoader loader) {
        // The type argument of a factory cannot be named in a class literal.
        return new Policies(new Catalogue<>((Class) PolicyFactory.class, loader));
    }

    /** All that can be found. */
    public Catalogue<PolicyKind, PolicyFactory<?>> catalogue() {
        return catalogue;
    }

    /**
     * Makes the policy that a choice names.
     *
     * @throws IllegalArgumentException when there is none of this name, or its settings contradict each other
     */
    public <T> T create(Class<T> type, PolicyChoice choice, PolicyContext context) {
        PolicyFactory<?> factory = catalogue
                .find(choice.kind(), choice.name())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no " + choice.kind().word() + " policy named '" + choice.name() + "'."));
        return type.cast(createWith(factory, choice.settings(), context));
    }

    private static <C extends Record> Object createWith(
            PolicyFactory<C> factory, Record settings, PolicyContext context) {
        return factory.create(factory.settings().cast(settings), context);
    }
}
