package org.orrery.reports.text;

import java.util.Set;

/**
 * A unit in which values are shown.
 *
 * @param name the unit as it is written; empty when there is none
 * @param factor what a value in its own unit is multiplied by to be in this one
 */
public record DisplayUnit(String name, double factor) {

    /** Units of things that are counted, of which there may be just one. */
    private static final Set<String> THINGS =
            Set.of("pods", "nodes", "tasks", "requests", "attempts", "actions", "containers", "restarts", "points");

    /** A value in this unit. */
    public double of(double value) {
        return value * factor;
    }

    /** A number, which is in this unit already, with the unit behind it. */
    public String with(String number) {
        if (name.isEmpty()) {
            return number;
        }
        return number.equals("1") && THINGS.contains(name)
                ? number + " " + name.substring(0, name.length() - 1)
                : number + " " + name;
    }

    /** What is measured, with the unit behind it. */
    public String label(String what) {
        return name.isEmpty() ? what : what + " (" + name + ")";
    }
}
