/** Tests of what users type and read. */
@NullMarked
package org.orrery.scenarios.cli;

import org.jspecify.annotations.NullMarked;
