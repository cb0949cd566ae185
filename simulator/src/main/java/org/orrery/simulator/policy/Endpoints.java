package org.orrery.simulator.policy;

/** The pods of a service that take requests, as a balancer sees them: endpoints with small numbers, used again. */
public interface Endpoints {

    /** How many take requests. */
    int count();

    /** One of them, by its position from 0 to {@link #count()} - 1; positions change when endpoints come and go. */
    int at(int position);

    /** The position of an endpoint. */
    int positionOf(int endpoint);

    /** Requests at an endpoint now, served and waiting. */
    int requests(int endpoint);

    /** Cores that an endpoint may use at most, which says how much it can take compared with others. */
    double cores(int endpoint);

    /** Number of the zone of an endpoint, from 0. */
    int zone(int endpoint);

    /** A number that belongs to the endpoint for all its life and to no other endpoint of the service. */
    long identity(int endpoint);
}
