/**
 * What is recorded while a cluster runs: listeners that turn what happens into metrics, series, heat maps and curves.
 */
@NullMarked
package org.orrery.simulator.recording;

import org.jspecify.annotations.NullMarked;
