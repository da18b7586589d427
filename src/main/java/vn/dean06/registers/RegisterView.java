package vn.dean06.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The register of a year with its groups and things.
 *
 * @param title null if it has none of its own
 * @param decision the directive that issued it, "540/QĐ-UBND"
 */
public record RegisterView(RegisterDescription description, int year, @Nullable String title, @Nullable String decision,
		List<Group> groups) {

	public RegisterView {
		groups = List.copyOf(groups);
	}

	/**
	 * A group of things.
	 *
	 * @param position from 1
	 * @param stated how many things the issued document says it has, null if it does not
	 * say
	 */
	public record Group(int position, String name, @Nullable Integer stated, List<ThingView> things) {

		public Group {
			things = List.copyOf(things);
		}

		private Group on(LocalDate day) {
			return new Group(this.position, this.name, this.stated,
					this.things.stream().map((thing) -> thing.on(day)).toList());
		}

		private Group after(Map<String, UpdateView> updates) {
			return new Group(this.position, this.name, this.stated,
					this.things.stream()
						.map((thing) -> Optional.ofNullable(updates.get(thing.code())).map(thing::after).orElse(thing))
						.toList());
		}

		public long count(ThingState state) {
			return this.things.stream().filter((thing) -> thing.state() == state).count();
		}

	}

	public List<ThingView> things() {
		return this.groups.stream().flatMap((group) -> group.things().stream()).toList();
	}

	/** The same as far as its things were on a day. */
	RegisterView on(LocalDate day) {
		return new RegisterView(this.description, this.year, this.title, this.decision,
				this.groups.stream().map((group) -> group.on(day)).toList());
	}

	/**
	 * The same after units reported on some of its things.
	 * @param updates by the code of the thing
	 */
	RegisterView after(Map<String, UpdateView> updates) {
		return updates.isEmpty() ? this : new RegisterView(this.description, this.year, this.title, this.decision,
				this.groups.stream().map((group) -> group.after(updates)).toList());
	}

	/** The thing that has a number now. */
	public Optional<ThingView> numbered(int number) {
		return things().stream().filter((thing) -> thing.number() == number).findFirst();
	}

	public long count(ThingState state) {
		return this.groups.stream().mapToLong((group) -> group.count(state)).sum();
	}

}
