/** Jars of third parties, with policies and workloads that the program does not bring itself. */
@NullMarked
package org.orrery.scenarios.plugin;

import org.jspecify.annotations.NullMarked;
