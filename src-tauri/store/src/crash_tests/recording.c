/* A disk that is written down: loaded before the C library, it appends every change under a folder, and every
 * sync, to a log. A power cut at any point can then be played from the log. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int under(const char *path) {
    const char *folder = getenv("RECORD_UNDER");
    size_t length = folder ? strlen(folder) : 0;
    return length && strncmp(path, folder, length) == 0 && (path[length] == '/' || !path[length]);
}

/* One line of the log: a letter, a number, a place, two texts with their lengths. */
static void note(char what, uint64_t file, uint64_t place, const void *a, uint32_t a_size, const char *b) {
    static int log = -1;
    int before = errno;
    if (log < 0) log = REAL(open)(getenv("RECORD_TO"), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    uint32_t b_size = b ? strlen(b) : 0;
    struct iovec parts[] = {{&what, 1},     {&file, 8},       {&place, 8},     {&a_size, 4},
                            {&b_size, 4}, {(void *)a, a_size}, {(void *)b, b_size}};
    if (REAL(writev)(log, parts, 7) < 0) abort();
    errno = before;
}

static void note_path(char what, uint64_t file, const char *path) {
    note(what, file, 0, path, strlen(path), NULL);
}

/* The path of an open file, and its number; 0 where it lies elsewhere. */
static uint64_t numbered(int fd, char path[4096], int *is_folder) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, 4095);
    if (length <= 0) return 0;
    path[length] = 0;
    struct stat found;
    if (!under(path) || fstat(fd, &found) != 0) return 0;
    *is_folder = S_ISDIR(found.st_mode);
    return found.st_ino;
}

/* Files that were begun without a name. They get one by a call of the kernel's that passes the C library by. */
static uint64_t nameless[64];
static unsigned nameless_count;

static int opened(int fd, const char *path, int flags, int was_there) {
    char full[4096];
    int is_folder = 0;
    if (fd >= 0 && (flags & O_TMPFILE) == O_TMPFILE && under(path)) {
        uint64_t file = numbered(fd, full, &is_folder);
        if (nameless_count == 64) abort();
        nameless[nameless_count++] = file;
        note('n', file, 0, NULL, 0, NULL);
        return fd;
    }
    if (fd < 0 || !(flags & (O_CREAT | O_TRUNC)) || !under(path)) return fd;
    uint64_t file = numbered(fd, full, &is_folder);
    if (!was_there) note_path('c', file, full);
    else if (flags & O_TRUNC) note('t', file, 0, NULL, 0, NULL);
    return fd;
}

#define OPEN(name)                                                      \
    int name(const char *path, int flags, ...) {                        \
        va_list more;                                                   \
        va_start(more, flags);                                          \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;       \
        va_end(more);                                                   \
        int was_there = access(path, F_OK) == 0;                        \
        return opened(REAL(name)(path, flags, mode), path, flags, was_there); \
    }
OPEN(open)
OPEN(open64)

static ssize_t written(int fd, const void *bytes, ssize_t size, off64_t at) {
    char path[4096];
    int is_folder = 0;
    uint64_t file = size > 0 ? numbered(fd, path, &is_folder) : 0;
    if (file) note('w', file, at, bytes, size, NULL);
    return size;
}

ssize_t write(int fd, const void *bytes, size_t size) {
    off64_t at = lseek64(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
    return written(fd, bytes, REAL(write)(fd, bytes, size), at);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
    return written(fd, bytes, REAL(pwrite)(fd, bytes, size, at), at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
    return written(fd, bytes, REAL(pwrite64)(fd, bytes, size, at), at);
}
/* One part is a short write, which every caller has to go on from. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
    return count > 0 ? write(fd, parts[0].iov_base, parts[0].iov_len) : 0;
}
/* Copies within the kernel would pass by; their callers fall back to reading and writing. */
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t size, unsigned flags) {
    (void)from, (void)at, (void)to, (void)there, (void)size, (void)flags;
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t size) {
    (void)to, (void)from, (void)at, (void)size;
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
    (void)to, (void)from, (void)at, (void)size;
    errno = ENOSYS;
    return -1;
}

static int cut(int fd, off64_t size, int result) {
    char path[4096];
    int is_folder = 0;
    uint64_t file = result == 0 ? numbered(fd, path, &is_folder) : 0;
    if (file) note('t', file, size, NULL, 0, NULL);
    return result;
}
int ftruncate(int fd, off_t size) { return cut(fd, size, REAL(ftruncate)(fd, size)); }
int ftruncate64(int fd, off64_t size) { return cut(fd, size, REAL(ftruncate64)(fd, size)); }

static int synced(int fd, int result) {
    char path[4096];
    int is_folder = 0;
    uint64_t file = result == 0 ? numbered(fd, path, &is_folder) : 0;
    if (file) note_path(is_folder ? 'd' : 's', file, path);
    return result;
}
/* Nothing is really synced: what counts is the log. */
int fsync(int fd) { return synced(fd, 0); }
int fdatasync(int fd) { return synced(fd, 0); }

static int named(char what, const char *path, int result) {
    if (result == 0 && under(path)) note_path(what, 0, path);
    return result;
}
int mkdir(const char *path, mode_t mode) { return named('m', path, REAL(mkdir)(path, mode)); }
int rmdir(const char *path) { return named('u', path, REAL(rmdir)(path)); }
int unlink(const char *path) { return named('u', path, REAL(unlink)(path)); }
int unlinkat(int folder, const char *path, int flags) {
    char above[4096], full[8192];
    int is_folder = 0;
    if (path[0] == '/' || folder == AT_FDCWD || !numbered(folder, above, &is_folder))
        return named('u', path, REAL(unlinkat)(folder, path, flags));
    snprintf(full, sizeof full, "%s/%s", above, path);
    return named('u', full, REAL(unlinkat)(folder, path, flags));
}
/* It has the name from now on, at the latest. */
static void note_name(const char *path) {
    struct stat found;
    if (!under(path) || stat(path, &found) != 0) return;
    for (unsigned i = 0; i < nameless_count; i++)
        if (nameless[i] == found.st_ino) {
            nameless[i] = 0;
            note_path('l', found.st_ino, path);
        }
}
int rename(const char *from, const char *to) {
    note_name(from);
    int result = REAL(rename)(from, to);
    if (result == 0 && under(to)) note('r', 0, 0, from, strlen(from), to);
    return result;
}
