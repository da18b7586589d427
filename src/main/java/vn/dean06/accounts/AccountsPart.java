package vn.dean06.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the accounts of a pack, which never holds a password.
 */
@Component
@Order(15)
class AccountsPart implements PackPart {

	private static final String FILE = "accounts/accounts.csv";

	private static final List<String> COLUMNS = List.of("username", "full_name", "role", "unit", "email");

	/** Packs that were written before accounts had an address have no such column. */
	private static final int COMPULSORY = 4;

	private final AccountRepository accounts;

	private final Organisation organisation;

	private final SamplePassword password;

	private final List<Person> opened = new ArrayList<>();

	AccountsPart(AccountRepository accounts, Organisation organisation, SamplePassword password) {
		this.accounts = accounts;
		this.organisation = organisation;
		this.password = password;
	}

	@Override
	public void read(PackReader pack) {
		UnitTree units = this.organisation.units();
		for (CsvRow row : pack.csv(FILE, COLUMNS, COMPULSORY)) {
			Optional<Role> role = row.constant("role", Role.class);
			Optional<String> email = row.parsed("email", (text) -> EmailAddress.parse(text).orElseThrow());
			if (isSound(row, units) && role.isPresent()) {
				open(new Person(row.text("username"), row.text("full_name"), role.get(), row.text("unit")), email);
			}
		}
	}

	private boolean isSound(CsvRow row, UnitTree units) {
		String username = row.text("username");
		boolean readable = username.matches("[a-z0-9][a-z0-9._-]{1,39}");
		boolean placed = units.find(row.text("unit")).isPresent();
		if (!readable) {
			row.fault("username", "tên đăng nhập chỉ gồm chữ thường không dấu, chữ số và “.”, “_”, “-”");
		}
		if (!placed) {
			row.fault("unit", "không có đơn vị “" + row.text("unit") + "” trong organisation/units.csv");
		}
		boolean taken = this.accounts.existsById(username);
		if (taken) {
			row.fault("username", "tài khoản “" + username + "” đã có");
		}
		return readable && placed && !taken;
	}

	private void open(Person person, Optional<String> email) {
		Account account = new Account(person, this.password.hash());
		account.writeTo(email.orElse(null));
		this.accounts.save(account);
		this.opened.add(person);
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FILE, COLUMNS,
				this.accounts.findAllByOrderByUsername()
					.stream()
					.map(Account::contact)
					.map((contact) -> row(contact.person(), contact.email()))
					.toList());
	}

	private static List<@Nullable Object> row(Person person, @Nullable String email) {
		return PackWriter.row(person.username(), person.fullName(), person.role(), person.unit(), email);
	}

	/** Those whose accounts were opened since the application started. */
	List<Person> opened() {
		return List.copyOf(this.opened);
	}

}
