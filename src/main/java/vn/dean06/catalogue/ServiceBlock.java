package vn.dean06.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A block of essential services under one heading, with the indicators of its totals.
 */
@Entity
class ServiceBlock {

	@Id
	private String code;

	@Column(nullable = false)
	private String title;

	private int position;

	@Embedded
	private ServiceIndicators indicators;

	protected ServiceBlock() {
	}

	ServiceBlock(ServiceBlockView view) {
		this.code = view.code();
		this.title = view.title();
		this.position = view.position();
		this.indicators = view.indicators();
	}

	ServiceBlockView view() {
		return new ServiceBlockView(this.code, this.title, this.position, this.indicators);
	}

}
