/** Tests of the reader of series of use of PlanetLab. */
@NullMarked
package org.orrery.workloads.trace.planetlab;

import org.jspecify.annotations.NullMarked;
