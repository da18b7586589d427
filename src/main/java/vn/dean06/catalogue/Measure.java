package vn.dean06.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A unit of measure ("hồ sơ", "triệu đồng").
 */
@Entity
class Measure {

	@Id
	private String name;

	private boolean counted;

	private boolean percent;

	protected Measure() {
	}

	Measure(String name, boolean counted, boolean percent) {
		this.name = name;
		this.counted = counted;
		this.percent = percent;
	}

	String name() {
		return this.name;
	}

	boolean counted() {
		return this.counted;
	}

	boolean percent() {
		return this.percent;
	}

}
