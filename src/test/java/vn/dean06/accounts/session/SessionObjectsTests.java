package vn.dean06.accounts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.convert.ConversionService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import static org.assertj.core.api.Assertions.assertThat;

class SessionObjectsTests {

	private final ConversionService conversion = SessionObjects.conversion(getClass().getClassLoader());

	@Test
	void aTokenIsPutTogetherOnceForAllRequestsThatBringIt() {
		byte[] bytes = written(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "abc"));
		assertThat(read(bytes)).isInstanceOfSatisfying(DefaultCsrfToken.class,
				(token) -> assertThat(token.getToken()).isEqualTo("abc"));
		assertThat(read(bytes.clone())).isSameAs(read(bytes));
		assertThat(read(written(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "abd"))))
			.isInstanceOfSatisfying(DefaultCsrfToken.class, (token) -> assertThat(token.getToken()).isEqualTo("abd"));
	}

	@Test
	void whoSignsOutEmptiesNoOtherSession() {
		byte[] bytes = written(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("noivu", null, List.of())));
		context(bytes).setAuthentication(null);
		assertThat(Objects.requireNonNull(context(bytes).getAuthentication()).getName()).isEqualTo("noivu");
	}

	@Test
	void whatOneRequestMayChangeIsReadAnew() {
		byte[] bytes = written(new ArrayList<>(List.of("a")));
		assertThat(read(bytes)).isEqualTo(read(bytes)).isNotSameAs(read(bytes));
	}

	private SecurityContext context(byte[] bytes) {
		return (SecurityContext) Objects.requireNonNull(read(bytes));
	}

	private byte[] written(Object one) {
		return Objects.requireNonNull(this.conversion.convert(one, byte[].class));
	}

	private @Nullable Object read(byte[] bytes) {
		return this.conversion.convert(bytes, Object.class);
	}

}
