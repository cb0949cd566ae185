@NullMarked
package org.orrery.scenarios.job;

import org.jspecify.annotations.NullMarked;
