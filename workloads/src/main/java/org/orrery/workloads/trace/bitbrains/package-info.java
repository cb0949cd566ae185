/** The series of use of virtual machines that Bitbrains published (GWA-T-12). */
@NullMarked
package org.orrery.workloads.trace.bitbrains;

import org.jspecify.annotations.NullMarked;
