package vn.dean06.quality;

import java.time.Instant;

/**
 * Why a finding was accepted, by whom and when.
 */
public record AcceptanceView(String reason, String by, Instant at) {
}
