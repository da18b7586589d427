package vn.dean06.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What people are called on one page, for whom they typed, and whom to call. Each is read
 * when it is first asked for, once; of who is signed in it is known.
 */
public final class People {

	private final @Nullable Person me;

	private final Supplier<Map<String, String>> names;

	private final Function<String, List<Person.StandInView>> standIns;

	private final Function<String, String> units;

	private final ZoneId zone;

	private final Map<String, List<Person.StandInView>> standInsOf = new HashMap<>();

	private final Supplier<Map<String, List<Telephone>>> contacts;

	private @Nullable Map<String, String> read;

	private @Nullable Map<String, List<Telephone>> responsible;

	People(@Nullable Person me, Supplier<Map<String, String>> names,
			Function<String, List<Person.StandInView>> standIns, Function<String, String> units,
			Supplier<Map<String, List<Telephone>>> contacts, ZoneId zone) {
		this.me = me;
		this.names = names;
		this.standIns = standIns;
		this.units = units;
		this.contacts = contacts;
		this.zone = zone;
	}

	/**
	 * The name of somebody; what was no account, as a pack, is called as it is kept.
	 */
	public String name(@Nullable String username) {
		if (username == null) {
			return "";
		}
		if (this.me != null && this.me.username().equals(username)) {
			return this.me.fullName();
		}
		if (this.read == null) {
			this.read = this.names.get();
		}
		return this.read.getOrDefault(username, username);
	}

	/**
	 * The same, said to have typed for a unit that was not theirs where that was so.
	 */
	public String name(@Nullable String username, String unit, Instant at) {
		return name(username) + onBehalf(username, unit, at)
			.map((standIn) -> " (nhập thay cho %s: %s)".formatted(this.units.apply(unit), standIn.reason()))
			.orElse("");
	}

	/** The names of several. */
	public String names(Collection<String> usernames) {
		return usernames.stream().map(this::name).collect(Collectors.joining(", "));
	}

	/**
	 * The name with the user name, for those who administer accounts.
	 */
	public String with(String username) {
		String name = name(username);
		return name.equals(username) ? name : name + " (" + username + ")";
	}

	private Optional<Person.StandInView> onBehalf(@Nullable String username, String unit, Instant at) {
		List<Person.StandInView> standIns = (this.me != null && this.me.username().equals(username))
				? this.me.standIns() : of(unit);
		return standIns.stream()
			.filter((standIn) -> standIn.unit().equals(unit) && standIn.username().equals(username)
					&& standIn.heldAt(at, this.zone))
			.findFirst();
	}

	/**
	 * Who types for a unit today and can be called, officers and those who stand in for
	 * them.
	 */
	public List<Telephone> responsibleFor(String unit) {
		if (this.responsible == null) {
			this.responsible = this.contacts.get();
		}
		return this.responsible.getOrDefault(unit, List.of());
	}

	/**
	 * Those who ever stood in for a unit, the latest last.
	 */
	public List<Person.StandInView> of(String unit) {
		return this.standInsOf.computeIfAbsent(unit, this.standIns);
	}

}
