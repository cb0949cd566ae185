/** The commands that users type. Only here is anything printed. */
@NullMarked
package org.orrery.scenarios.cli;

import org.jspecify.annotations.NullMarked;
