//! The filters that Whisper hears through: triangles on Slaney's mel scale, each of the same area, as its authors
//! published them (80 filters of a Fourier transform of 400 samples at 16 kHz).

/// Samples a second.
const RATE: f64 = 16_000.0;
/// Samples of one transform.
const SAMPLES: usize = 400;
/// Numbers that a transform gives.
pub const BINS: usize = SAMPLES / 2 + 1;

/// So many filters of [`BINS`] numbers each, one after the other.
pub fn mel(filters: usize) -> Vec<f32> {
    let top = to_mel(RATE / 2.0);
    let step = top / as_f64(filters + 1);
    let edges: Vec<f64> = (0..filters + 2).map(|at| to_hertz(as_f64(at) * step)).collect();
    let threes = edges.iter().zip(edges.iter().skip(1)).zip(edges.iter().skip(2));
    let triangle = |((low, middle), high): ((&f64, &f64), &f64)| {
        let (low, middle, high) = (*low, *middle, *high);
        let height = 2.0 / (high - low);
        (0..BINS).map(move |bin| {
            let at = as_f64(bin) * RATE / as_f64(SAMPLES);
            let rising = (at - low) / (middle - low);
            let falling = (high - at) / (high - middle);
            #[allow(clippy::cast_possible_truncation, reason = "the file holds 32 bits")]
            let share = (rising.min(falling).max(0.0) * height) as f32;
            share
        })
    };
    threes.flat_map(triangle).collect()
}

/// Linear up to here, in hertz; above it, logarithmic.
const BEND: f64 = 1000.0;
/// Hertz a mel below the bend.
const LINEAR: f64 = 200.0 / 3.0;

/// The factor from one mel to the next above the bend: 27 of them are a factor of 6.4.
fn octave() -> f64 {
    6.4_f64.ln() / 27.0
}

fn to_mel(hertz: f64) -> f64 {
    if hertz < BEND { hertz / LINEAR } else { BEND / LINEAR + (hertz / BEND).ln() / octave() }
}

fn to_hertz(mel: f64) -> f64 {
    let bend = BEND / LINEAR;
    if mel < bend { mel * LINEAR } else { BEND * ((mel - bend) * octave()).exp() }
}

#[allow(clippy::cast_precision_loss, reason = "a few hundred at the most")]
fn as_f64(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_filter_has_the_same_area_and_the_first_begins_at_nothing() {
        let filters = mel(80);
        assert_eq!(filters.len(), 80 * BINS);
        assert!(filters[0].abs() < f32::EPSILON);
        // Wide filters have many bins, so that their sum is near to their area: one bin is 40 hertz.
        for filter in filters.chunks(BINS).skip(60) {
            let area: f32 = filter.iter().sum::<f32>() * 40.0;
            assert!((area - 1.0).abs() < 0.1, "{area}");
        }
    }
}
