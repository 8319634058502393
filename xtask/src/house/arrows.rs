//! Which file of a crate uses what another defines: an arrow from the user to the definer.
//!
//! Re-exports are followed to where a thing is defined, and are no use by themselves; a module's
//! declaration of its children is none either.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

use super::modules::{House, for_tests};

/// A module's path from its crate's root.
pub type ModulePath = Vec<String>;
/// From a user to a definer, with the names that are used.
pub type Arrows = BTreeMap<(ModulePath, ModulePath), BTreeSet<String>>;

/// Names that a file brings in, each with its whole path.
type Imports = BTreeMap<String, Vec<String>>;

#[derive(Default)]
struct Surface {
    /// Private and public imports alike.
    imports: Imports,
    /// Modules all of whose names are brought in.
    globs: Vec<Vec<String>>,
    /// Paths that private imports name: each is a use.
    used: BTreeSet<Vec<String>>,
    /// Names that are defined here.
    defined: BTreeSet<String>,
}

/// The arrows between a crate's files.
pub fn between(house: &House) -> Arrows {
    let surfaces: BTreeMap<&ModulePath, Surface> = house
        .modules
        .iter()
        .map(|(path, module)| (path, surface(house, path, &module.tree)))
        .collect();
    let mut arrows = Arrows::new();
    for (path, module) in &house.modules {
        let Some(surface) = surfaces.get(path) else { continue };
        let mut uses = Uses { house, own: path, surface, found: surface.used.clone() };
        uses.visit_file(&module.tree);
        for full in uses.found {
            if let Some((to, name)) = home(house, &surfaces, &full, 0)
                && to != *path
            {
                arrows.entry((path.clone(), to)).or_default().insert(name);
            }
        }
    }
    arrows
}

/// The file that defines what `full` names, and the name.
fn home(
    house: &House,
    surfaces: &BTreeMap<&ModulePath, Surface>,
    full: &[String],
    depth: usize,
) -> Option<(ModulePath, String)> {
    let (module, rest) = (0..=full.len())
        .rev()
        .filter_map(|length| full.split_at_checked(length))
        .find(|(module, _)| house.modules.contains_key(*module))?;
    let Some((name, within)) = rest.split_first() else {
        return Some((module.to_vec(), "(module)".to_owned()));
    };
    let surface = surfaces.get(&module.to_vec())?;
    if depth < 8 && !surface.defined.contains(name) {
        if let Some(target) = surface.imports.get(name) {
            let whole = [target.as_slice(), within].concat();
            return home(house, surfaces, &whole, depth + 1);
        }
        for glob in &surface.globs {
            if surfaces.get(glob).is_some_and(|inner| inner.defined.contains(name)) {
                return Some((glob.clone(), name.clone()));
            }
        }
    }
    Some((module.to_vec(), name.clone()))
}

fn surface(house: &House, own: &ModulePath, tree: &syn::File) -> Surface {
    let mut surface = Surface::default();
    for item in &tree.items {
        match item {
            syn::Item::Use(item) if !for_tests(&item.attrs) => {
                let public = !matches!(item.vis, syn::Visibility::Inherited);
                leaves(&item.tree, &mut Vec::new(), &mut |path, alias| {
                    let Some(full) = whole(house, own, None, path) else { return };
                    match alias {
                        Some(alias) => {
                            if !public {
                                surface.used.insert(full.clone());
                            }
                            surface.imports.insert(alias, full);
                        }
                        None => {
                            if !public {
                                surface.used.insert(full.clone());
                            }
                            surface.globs.push(full);
                        }
                    }
                });
            }
            other => surface.defined.extend(name(other)),
        }
    }
    surface
}

/// The leaves of a `use`: the path and its name here, or none for a glob.
fn leaves(
    tree: &syn::UseTree,
    path: &mut Vec<String>,
    take: &mut impl FnMut(&[String], Option<String>),
) {
    match tree {
        syn::UseTree::Path(part) => {
            path.push(part.ident.to_string());
            leaves(&part.tree, path, take);
            path.pop();
        }
        syn::UseTree::Group(group) => {
            group.items.iter().for_each(|tree| leaves(tree, path, take));
        }
        syn::UseTree::Glob(_) => take(path, None),
        syn::UseTree::Name(name) if name.ident == "self" => take(path, path.last().cloned()),
        syn::UseTree::Name(name) => {
            let ident = name.ident.to_string();
            take(&[path.as_slice(), std::slice::from_ref(&ident)].concat(), Some(ident));
        }
        syn::UseTree::Rename(name) => {
            let ident = name.ident.to_string();
            let full = if ident == "self" {
                path.clone()
            } else {
                [path.as_slice(), std::slice::from_ref(&ident)].concat()
            };
            take(&full, Some(name.rename.to_string()));
        }
    }
}

/// A path from the crate's root, where it lies in this crate.
fn whole(
    house: &House,
    own: &ModulePath,
    imports: Option<&Imports>,
    path: &[String],
) -> Option<Vec<String>> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some([own.as_slice(), rest].concat()),
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            let (base, _) = own.split_at_checked(own.len().checked_sub(ups)?)?;
            Some([base, path.get(ups..)?].concat())
        }
        _ => {
            if let Some(target) = imports.and_then(|imports| imports.get(first)) {
                return Some([target.as_slice(), rest].concat());
            }
            let child = [own.as_slice(), std::slice::from_ref(first)].concat();
            house.modules.contains_key(&child).then(|| [own.as_slice(), path].concat())
        }
    }
}

fn name(item: &syn::Item) -> Option<String> {
    let ident = match item {
        syn::Item::Const(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Fn(item) => &item.sig.ident,
        syn::Item::Macro(item) => item.ident.as_ref()?,
        syn::Item::Static(item) => &item.ident,
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        syn::Item::Mod(item) if item.content.is_some() => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

/// Finds the paths that a file writes out, other than its `use` lines.
struct Uses<'a> {
    house: &'a House,
    own: &'a ModulePath,
    surface: &'a Surface,
    found: BTreeSet<Vec<String>>,
}

impl Uses<'_> {
    fn take(&mut self, path: &[String]) {
        self.found.extend(whole(self.house, self.own, Some(&self.surface.imports), path));
    }
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Fn(item) => item.attrs.as_slice(),
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            _ => &[],
        };
        if !for_tests(attributes) && !matches!(item, syn::Item::Use(_)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.take(&parts);
        visit::visit_path(self, path);
    }

    // What stands in a macro's brackets is read as words: paths with "::" between them.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let words = call.tokens.to_string();
        for word in
            words.replace(" :: ", "::").split(|c: char| !(c.is_alphanumeric() || "_:".contains(c)))
        {
            let parts: Vec<String> = word.split("::").map(str::to_owned).collect();
            if parts.len() > 1 && parts.iter().all(|part| !part.is_empty()) {
                self.take(&parts);
            }
        }
        visit::visit_macro(self, call);
    }
}
