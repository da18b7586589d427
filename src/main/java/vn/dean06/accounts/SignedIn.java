package vn.dean06.accounts;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person as the session remembers them; the hash of the password is forgotten once it
 * was compared.
 */
class SignedIn implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1;

	private final Person person;

	private @Nullable String password;

	SignedIn(Account account) {
		this.person = account.person();
		this.password = account.password();
	}

	Person person() {
		return this.person;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.person.roles().stream().map((role) -> new SimpleGrantedAuthority(role.authority())).toList();
	}

	@Override
	public @Nullable String getPassword() {
		return this.password;
	}

	@Override
	public String getUsername() {
		return this.person.username();
	}

	@Override
	public void eraseCredentials() {
		this.password = null;
	}

}
