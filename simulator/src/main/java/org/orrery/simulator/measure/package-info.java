/**
 * Measurement: integrals per change, histograms that can be merged, series with exact bin averages, and the catalogue
 * of metrics.
 */
@NullMarked
package org.orrery.simulator.measure;

import org.jspecify.annotations.NullMarked;
