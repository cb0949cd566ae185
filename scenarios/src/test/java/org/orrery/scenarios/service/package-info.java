/** Whole runs of services with a few requests, against what can be worked out by hand. */
@NullMarked
package org.orrery.scenarios.service;

import org.jspecify.annotations.NullMarked;
