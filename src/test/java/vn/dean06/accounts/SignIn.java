package vn.dean06.accounts;

import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Does something in a test as somebody of the sample, as if they had signed in.
 */
public final class SignIn {

	private SignIn() {
	}

	/**
	 * Does something as a person of the pack "gia-lai-2026".
	 */
	public static void as(String username, Runnable something) {
		as(person(username), something);
	}

	/**
	 * Sends a request as a person of the packs.
	 */
	public static RequestPostProcessor by(String username) {
		return by(person(username));
	}

	/** Sends a request as anybody. */
	public static RequestPostProcessor by(Person person) {
		return SecurityMockMvcRequestPostProcessors.user(principal(person));
	}

	/** A person of the packs. */
	public static Person person(String username) {
		return switch (username) {
			case "noivu" -> new Person(username, "Cán bộ Sở Nội vụ", Role.OFFICER, "GL-SNV");
			case "khcn" -> new Person(username, "Cán bộ Sở Khoa học và Công nghệ", Role.OFFICER, "GL-SKHCN");
			case "quynhon" -> new Person(username, "Cán bộ phường Quy Nhơn", Role.OFFICER, "GL-21583");
			case "quynhonbac" -> new Person(username, "Cán bộ phường Quy Nhơn Bắc", Role.OFFICER, "GL-21553");
			case "catinh" ->
				new Person(username, "Cán bộ Công an tỉnh", List.of(Role.OFFICER, Role.STANDING_OFFICE), "GL-CAT");
			case "thuongtruc" -> new Person(username, "Thường trực", Role.STANDING_OFFICE, "GL-CAT");
			case "chutich" -> new Person(username, "Lãnh đạo", Role.LEADER, "GL");
			case "vanthu" -> new Person(username, "Văn thư", Role.CLERK, "GL");
			case "canbo" -> new Person(username, "Cán bộ nhập liệu", Role.OFFICER, "CAT");
			case "congan" -> new Person(username, "Thường trực Bình Định", Role.STANDING_OFFICE, "CAT");
			case "lanhdao" -> new Person(username, "Lãnh đạo Bình Định", Role.LEADER, "TINH");
			case "quantri" -> new Person(username, "Quản trị", Role.ADMINISTRATOR, "TINH");
			default -> throw new IllegalArgumentException(username);
		};
	}

	private static SignedIn principal(Person person) {
		Account account = new Account(person, "");
		person.standIns().forEach(account::standIn);
		return new SignedIn(account);
	}

	/** Does something as anybody. */
	public static void as(Person person, Runnable something) {
		SignedIn principal = principal(person);
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
		try {
			something.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
