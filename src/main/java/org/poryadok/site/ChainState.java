package org.poryadok.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.poryadok.registry.BrokenVersion;
import org.poryadok.registry.VersionChain;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the last check of the chain has found. A check reads every version, so that visitors share one for a while. */
@Component
class ChainState {

    private static final int MOST = 1000;

    /** @param broken empty: every version is what was approved */
    record Checked(Optional<BrokenVersion> broken, Instant at) {}

    private record Key(String jurisdiction, int newest) {}

    private final Cache<Key, Checked> checked;
    private final VersionChain chain;
    private final Clock clock;

    ChainState(VersionChain chain, Clock clock, @Value("${poryadok.registry.chain-kept-for:10m}") Duration keptFor) {
        this.chain = chain;
        this.clock = clock;
        this.checked = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(keptFor)
                .build();
    }

    /** @param newest number of the newest version, so that a new one is checked at once */
    Checked of(String jurisdiction, int newest) {
        return checked.get(
                new Key(jurisdiction, newest),
                key -> new Checked(chain.firstBroken(key.jurisdiction()), clock.instant()));
    }
}
