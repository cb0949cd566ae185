package org.orrery.scenarios.loader;

import java.util.List;
import org.orrery.reports.result.Axis;

/**
 * What is compared: the axes of a scenario and the variants that they span.
 *
 * @param axes what is varied
 * @param variants the first is the baseline
 */
record Study(List<Axis> axes, List<VariantTree> variants) {}
