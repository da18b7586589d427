package vn.dean06.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * One of the essential public services (dịch vụ công thiết yếu).
 */
@Entity
class EssentialService {

	@Id
	private String code;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private String block;

	private int position;

	@Column(nullable = false)
	private String keeper;

	@Embedded
	private ServiceIndicators indicators;

	protected EssentialService() {
	}

	EssentialService(EssentialServiceView view) {
		this.code = view.code();
		this.name = view.name();
		this.block = view.block();
		this.position = view.position();
		this.keeper = view.keeper();
		this.indicators = view.indicators();
	}

	EssentialServiceView view() {
		return new EssentialServiceView(this.code, this.name, this.block, this.position, this.keeper, this.indicators);
	}

}
