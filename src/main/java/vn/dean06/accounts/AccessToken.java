package vn.dean06.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.LockedException;

/**
 * A personal access token (mã truy cập), by which a program acts as the person who made
 * it. Only what changed is written, so that a use which is noted while it is revoked does
 * not bring it back.
 */
@Entity
@DynamicUpdate
class AccessToken {

	private static final Duration SELDOM = Duration.ofHours(1);

	@Id
	private UUID id;

	@Column(nullable = false)
	private String username;

	@Column(nullable = false)
	private String name;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private View.Scope scope;

	@Column(nullable = false)
	private String hash;

	@Column(nullable = false)
	private Instant createdAt;

	@Column(nullable = false)
	private LocalDate expiresOn;

	private @Nullable Instant usedAt;

	private @Nullable Instant revokedAt;

	protected AccessToken() {
	}

	AccessToken(String username, String name, View.Scope scope, String hash, Instant now, LocalDate expiresOn) {
		this.id = UUID.randomUUID();
		this.username = username;
		this.name = name;
		this.scope = scope;
		this.hash = hash;
		this.createdAt = now;
		this.expiresOn = expiresOn;
	}

	String username() {
		return this.username;
	}

	View.Scope scope() {
		return this.scope;
	}

	boolean worksOn(LocalDate day) {
		return this.revokedAt == null && !day.isAfter(this.expiresOn);
	}

	/** Whether its use was not noted for long. */
	boolean wantsNote(Instant now) {
		return this.usedAt == null || this.usedAt.plus(SELDOM).isBefore(now);
	}

	/** Whether a use of it on a day was noted. */
	boolean usedOn(LocalDate day, ZoneId zone) {
		return this.usedAt != null && LocalDate.ofInstant(this.usedAt, zone).equals(day);
	}

	/** A program acts by it. */
	void use(Instant now, LocalDate today) {
		if (!worksOn(today)) {
			throw new LockedException("Mã “" + this.name + "” đã hết hạn hoặc bị thu hồi.");
		}
		this.usedAt = now;
	}

	/** It works no more, for ever. */
	void revoke(Instant now) {
		if (this.revokedAt != null) {
			throw new LockedException("Mã “" + this.name + "” đã được thu hồi.");
		}
		this.revokedAt = now;
	}

	View view(LocalDate today) {
		return new View(this.id, this.name, this.scope, this.createdAt, this.expiresOn, this.usedAt, worksOn(today));
	}

	/**
	 * A personal access token without its secret.
	 *
	 * @param expiresOn last day on which it works
	 * @param usedAt when it was used last, to the hour
	 * @param works whether it is neither revoked nor expired
	 */
	record View(UUID id, String name, Scope scope, Instant createdAt, LocalDate expiresOn, @Nullable Instant usedAt,
			boolean works) {

		/** What a token may do. */
		enum Scope {

			READ("Chỉ đọc"), WRITE("Đọc và nhập số liệu");

			private final String label;

			Scope(String label) {
				this.label = label;
			}

			public String label() {
				return this.label;
			}

		}

	}

}
