package org.orrery.scenarios.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a replication by all that its result depends on: same key, same result. */
public final class ReplicationKey {

    private ReplicationKey() {}

    /** The key of a replication of a variant with this version of the program. */
    public static String of(VariantPlan variant, long seed, int replication, String version) {
        return sha256(String.join(
                        "\n", version, Long.toString(seed), Integer.toString(replication), variant.identity()))
                .substring(0, 32);
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
