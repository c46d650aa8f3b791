package dev.backline.kernel.spi;

import java.util.Optional;
import java.util.Set;

/**
 * Why a bundle may run here.
 *
 * @param signer key of the signer; empty until signatures exist
 * @param consent who agreed, and how
 * @param capabilities what the bundle declared that it touches (files, network, processes); empty until scans exist
 */
public record Trust(Optional<String> signer, Consent consent, Set<String> capabilities) {
    /** Copies {@code capabilities}. */
    public Trust {
        capabilities = Set.copyOf(capabilities);
    }

    /** A bundle with nothing but a consent. */
    public static Trust of(Consent consent) {
        return new Trust(Optional.empty(), consent, Set.of());
    }
}
