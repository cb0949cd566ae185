/** What tests of whole scenarios share. */
@NullMarked
package org.orrery.scenarios.testing;

import org.jspecify.annotations.NullMarked;
