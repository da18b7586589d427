package vn.dean06.registers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;

/**
 * A thing of a register. Its code names it for good; number, place and group say only
 * where it stands.
 */
@Entity
@IdClass(Thing.Key.class)
class Thing {

	@Id
	private String register;

	@Id
	private String code;

	@Column(nullable = false)
	private Integer year;

	@Column(nullable = false)
	private Integer number;

	@Column(nullable = false)
	private String series;

	@Column(nullable = false)
	private Integer place;

	@Column(name = "group_position")
	private @Nullable Integer group;

	@ElementCollection
	@CollectionTable(name = "thing_lead",
			joinColumns = { @JoinColumn(name = "register", referencedColumnName = "register"),
					@JoinColumn(name = "thing", referencedColumnName = "code") })
	@OrderColumn(name = "position")
	@Column(name = "unit")
	@BatchSize(size = 100)
	private List<String> leads = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "thing_text",
			joinColumns = { @JoinColumn(name = "register", referencedColumnName = "register"),
					@JoinColumn(name = "thing", referencedColumnName = "code") })
	@MapKeyColumn(name = "column_key")
	@BatchSize(size = 100)
	private Map<String, ThingText> texts = new HashMap<>();

	private @Nullable LocalDate due;

	private @Nullable LocalDate issued;

	@Enumerated(EnumType.STRING)
	private @Nullable ThingState stated;

	private @Nullable LocalDate completed;

	private @Nullable LocalDate carriedOver;

	private @Nullable LocalDate withdrawn;

	@Version
	private @Nullable Integer version;

	protected Thing() {
	}

	Thing(String register, String code, int year, Position position, List<String> leads, Map<String, Prose> texts,
			@Nullable LocalDate due, Standing standing) {
		this.register = register;
		this.code = code;
		this.year = year;
		this.number = position.number();
		this.series = "";
		this.place = position.place();
		this.group = position.group();
		this.leads.addAll(leads);
		texts.forEach((column, text) -> this.texts.put(column, ThingText.of(text)));
		this.due = due;
		this.stated = standing.stated();
		this.completed = standing.completed();
		this.carriedOver = standing.carriedOver();
		this.withdrawn = standing.withdrawn();
	}

	/** An entry of a ledger. */
	Thing(String register, Entry entry, Map<String, Prose> texts) {
		this.register = register;
		this.code = entry.code();
		this.year = entry.year();
		this.number = entry.number();
		this.series = entry.series();
		this.place = entry.number();
		texts.forEach((column, text) -> this.texts.put(column, ThingText.of(text)));
		this.issued = entry.issued();
	}

	/**
	 * An entry of a ledger. Numbers start again each year, and each series has its own.
	 *
	 * @param series the symbol of a document and its issuer
	 * @param issued the day of issue, null where it is not known
	 */
	record Entry(int number, String series, @Nullable LocalDate issued) {

		/** Year of issue, 0 where it is not known. */
		int year() {
			return (this.issued != null) ? this.issued.getYear() : 0;
		}

		String code() {
			return defaultCode(year(), this.number) + "-" + this.series;
		}

	}

	/** The code of a thing that was given none. */
	static String defaultCode(int year, int number) {
		return year + "-" + number;
	}

	/**
	 * Where a thing stands in the register of its year.
	 *
	 * @param number the number in its name
	 * @param place its place in the list
	 * @param group place of its group, from 1; 0 in a ledger
	 */
	record Position(int number, int place, int group) {
	}

	String code() {
		return this.code;
	}

	int year() {
		return this.year;
	}

	Position position() {
		return new Position(this.number, this.place, (this.group != null) ? this.group : 0);
	}

	String series() {
		return this.series;
	}

	List<String> leads() {
		return this.leads;
	}

	Map<String, Prose> texts() {
		Map<String, Prose> proses = new HashMap<>();
		this.texts.forEach((column, text) -> proses.put(column, text.prose()));
		return proses;
	}

	@Nullable LocalDate due() {
		return this.due;
	}

	@Nullable LocalDate issued() {
		return this.issued;
	}

	/** What is recorded of it; what units reported is not among it. */
	Standing standing() {
		return new Standing(this.withdrawn, this.carriedOver, this.completed, null, this.stated);
	}

	record Key(String register, String code) implements Serializable {
	}

}
