package org.poryadok.web.http;

import java.util.HashMap;
import java.util.Map;

/**
 * For the next bytes of how many bodies threads are waiting. One address gets half of the places, so that nobody alone keeps
 * all others out.
 */
final class WaitingRoom {

    private final int places;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    WaitingRoom(int places) {
        this.places = places;
    }

    /** Takes a place, to be left again; {@code false} when there is none for this address. */
    synchronized boolean enter(String address) {
        int own = taken.getOrDefault(address, 0);
        if (all == places || own >= (places + 1) / 2) {
            return false;
        }
        taken.put(address, own + 1);
        all++;
        return true;
    }

    synchronized boolean hasPlaceOf(String address) {
        return taken.containsKey(address);
    }

    synchronized void leave(String address) {
        taken.computeIfPresent(address, (sender, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
