//! Writes the contract's TypeScript into a folder: `cargo run --example gen_types -- ui/src/gen`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write into")?;
    std::fs::create_dir_all(&folder)?;
    evenhand_app::contract::typescript::write(std::path::Path::new(&folder))
}
