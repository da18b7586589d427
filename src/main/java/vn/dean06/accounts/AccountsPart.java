package vn.dean06.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.PackedUnits;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTable;
import vn.dean06.pack.PackWriter;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the accounts of a pack, which never holds a password.
 */
@Component
@Order(15)
class AccountsPart implements PackPart {

	private static final PackKey<String> USERNAME = PackKey
		.code("username", 40, "[a-z0-9][a-z0-9._-]+",
				"tên đăng nhập %s chỉ gồm chữ thường không dấu, chữ số và “.”, “_”, “-”, từ 2 đến 40 ký tự")
		.names("tài khoản", "account");

	private static final PackKey<String> FULL_NAME = PackKey.text("full_name", 100).required();

	private static final PackKey<Set<Role>> ROLE = PackKey.parsed("role", AccountsPart::roles).required();

	private static final PackKey<String> UNIT = PackKey.text("unit", 20).required().refersTo(PackedUnits.UNIT);

	private static final PackKey<String> EMAIL = PackKey
		.parsed("email", (text) -> EmailAddress.parse(text).orElseThrow())
		.later();

	private static final PackKey<String> PHONE = PackKey
		.parsed("phone", (text) -> Contact.PhoneNumber.parse(text).orElseThrow())
		.later();

	private static final PackTable ACCOUNTS = PackTable.of("accounts/accounts.csv", USERNAME, FULL_NAME, ROLE, UNIT,
			EMAIL, PHONE);

	private static final String BETWEEN = " ";

	private final AccountRepository accounts;

	private final SamplePassword password;

	private final List<Person> opened = new ArrayList<>();

	AccountsPart(@Lazy AccountRepository accounts, @Lazy SamplePassword password) {
		this.accounts = accounts;
		this.password = password;
	}

	/**
	 * Who has an account while packs are read.
	 */
	private record Known(List<Person> people) {
	}

	/** Several are written one after the other: "OFFICER STANDING_OFFICE". */
	private static Set<Role> roles(String text) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String name : text.split("[ ,;]+")) {
			roles.add(Arrays.stream(Role.values())
				.filter((role) -> role.name().equals(name))
				.findFirst()
				.orElseThrow(
						() -> new IllegalArgumentException("“" + name + "” không hợp lệ; hãy chọn một hay nhiều trong "
								+ Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(", "))
								+ ", cách nhau bằng dấu cách")));
		}
		return roles;
	}

	@Override
	public List<PackFile> files() {
		return List.of(ACCOUNTS);
	}

	@Override
	public void read(PackReader pack) {
		Known known = pack.recall(Known.class, () -> new Known(new ArrayList<>(pack.stored(this::people))));
		pack.know("account", known.people.stream().map(Person::username).toList());
		List<Contact> read = pack.rows(ACCOUNTS)
			.stream()
			.filter(CsvRow::isSound)
			.map((row) -> new Contact(
					new Person(row.need(USERNAME), row.need(FULL_NAME), row.need(ROLE), row.need(UNIT)),
					row.get(EMAIL).orElse(null), row.get(PHONE).orElse(null)))
			.toList();
		read.forEach((contact) -> known.people.add(contact.person()));
		if (known.people.stream().noneMatch(Person::administrator)) {
			pack.warn(ACCOUNTS.path(), 0, "",
					"không có tài khoản nào với vai trò ADMINISTRATOR, nên không ai quản trị được; hãy thêm một dòng");
		}
		pack.save(() -> open(read));
	}

	private List<Person> people() {
		return this.accounts.findAll().stream().map(Account::person).toList();
	}

	private List<Account> open(List<Contact> contacts) {
		contacts.forEach((contact) -> this.opened.add(contact.person()));
		return contacts.stream().map(this::account).toList();
	}

	private Account account(Contact contact) {
		Account account = new Account(contact.person(), this.password.hash());
		account.writeTo(contact.email());
		account.callAt(contact.phone());
		return account;
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(ACCOUNTS,
				this.accounts.findAllByOrderByUsername()
					.stream()
					.map(Account::contact)
					.map((contact) -> row(contact.person(), contact))
					.toList());
	}

	private static List<@Nullable Object> row(Person person, Contact contact) {
		return PackWriter.row(person.username(), person.fullName(),
				person.roles().stream().map(Role::name).collect(Collectors.joining(BETWEEN)), person.unit(),
				contact.email(), contact.phone());
	}

	/** Those whose accounts were opened since the application started. */
	List<Person> opened() {
		return List.copyOf(this.opened);
	}

}
