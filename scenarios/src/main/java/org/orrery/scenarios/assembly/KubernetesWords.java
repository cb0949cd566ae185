package org.orrery.scenarios.assembly;

/** Words as Kubernetes writes them, such as {@code NoSchedule}, as constants such as {@code NO_SCHEDULE}. */
final class KubernetesWords {

    private KubernetesWords() {}

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().replace("_", "").equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw new IllegalStateException("There is no " + type.getSimpleName() + " '" + word + "'.");
    }
}
