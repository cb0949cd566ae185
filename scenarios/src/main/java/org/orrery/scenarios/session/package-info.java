/** A whole experiment from a scenario's file to files of results. */
@NullMarked
package org.orrery.scenarios.session;

import org.jspecify.annotations.NullMarked;
