package vn.dean06.catalogue;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The indicators that say what was received for a service, or for all of a block.
 *
 * @param total files received, in person and online
 * @param rate online in percent of the total
 */
@Embeddable
public record ServiceIndicators(@Column(nullable = false) String total, @Column(nullable = false) String inPerson,
		@Column(nullable = false) String online, @Column(nullable = false) String rate) {

	public List<String> all() {
		return List.of(this.total, this.inPerson, this.online, this.rate);
	}

}
