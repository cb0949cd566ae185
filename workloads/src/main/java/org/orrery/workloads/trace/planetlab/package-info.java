/** The series of processor use of PlanetLab's virtual machines, collected by CoMon. */
@NullMarked
package org.orrery.workloads.trace.planetlab;

import org.jspecify.annotations.NullMarked;
