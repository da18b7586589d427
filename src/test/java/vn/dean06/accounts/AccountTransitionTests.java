package vn.dean06.accounts;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.dean06.web.LockedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an account and an access token allow in each of their states.
 */
class AccountTransitionTests {

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

	@Test
	void anAccountInUseIsDisabledAndNotEnabled() {
		Account account = account();
		refused(account::enable, "đang dùng");
		assertThat(account.enabled()).isTrue();
		account.disable();
		assertThat(account.enabled()).isFalse();
	}

	@Test
	void aDisabledAccountIsEnabledAndNotDisabledAgain() {
		Account account = account();
		account.disable();
		refused(account::disable, "đã ngừng");
		assertThat(account.enabled()).isFalse();
		account.enable();
		assertThat(account.enabled()).isTrue();
	}

	@Test
	void aTokenIsUsedUntilItsLastDayAndRevokedOnce() {
		AccessToken token = token();
		token.use(NOW, LAST_DAY);
		token.revoke(NOW);
		assertThat(token.worksOn(LAST_DAY)).isFalse();
		refused(() -> token.revoke(NOW.plusSeconds(1)), "đã được thu hồi");
		refused(() -> token.use(NOW.plusSeconds(1), LAST_DAY), "thu hồi");
		assertThat(token.view(LAST_DAY).usedAt()).isEqualTo(NOW);
	}

	@Test
	void anExpiredTokenIsUsedNoMoreAndCanBeRevoked() {
		AccessToken token = token();
		refused(() -> token.use(NOW, LAST_DAY.plusDays(1)), "hết hạn");
		assertThat(token.view(LAST_DAY).usedAt()).isNull();
		token.revoke(NOW);
		assertThat(token.worksOn(LAST_DAY)).isFalse();
	}

	private static void refused(Runnable verb, String sentence) {
		assertThatExceptionOfType(LockedException.class).isThrownBy(verb::run).withMessageContaining(sentence);
	}

	private static Account account() {
		return new Account(new Person("moi.vao", "Nguyễn Văn A", Role.OFFICER, "SNV"), "");
	}

	private static AccessToken token() {
		return new AccessToken("noivu", "Phần mềm một cửa", AccessToken.View.Scope.READ, "", NOW, LAST_DAY);
	}

}
