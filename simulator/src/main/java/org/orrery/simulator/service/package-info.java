/**
 * Services: pods that answer requests, the clients that send them, and the calls between services. Requests live in
 * arrays by recycled numbers; nothing is allocated for one.
 */
@NullMarked
package org.orrery.simulator.service;

import org.jspecify.annotations.NullMarked;
