/**
 * Experiments: variants times replications, run in parallel, each once; results in an order that does not depend on
 * threads.
 */
@NullMarked
package org.orrery.scenarios.experiment;

import org.jspecify.annotations.NullMarked;
