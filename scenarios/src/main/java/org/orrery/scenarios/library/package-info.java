/** The scenarios that come with the program. */
@NullMarked
package org.orrery.scenarios.library;

import org.jspecify.annotations.NullMarked;
